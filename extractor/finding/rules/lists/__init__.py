"""Runs of many terms at once: lists by identifier, paragraphs of labels, and bond sites' data sheets."""
