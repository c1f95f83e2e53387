"""The HTTP service and the review page: one application, over HTTP for programs and for people."""
