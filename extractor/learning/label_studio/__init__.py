"""Label Studio: tasks with what the model read go out, what people marked comes back as corrections."""
