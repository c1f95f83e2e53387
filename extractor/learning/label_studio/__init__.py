"""Label Studio: ``tasks`` with what the model read go out, and what people marked comes back (``annotations``)."""
