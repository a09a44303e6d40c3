"""How the language model `en-1` is made: MiniLM-L6 fine-tuned as tagger, parser and finder of names."""
