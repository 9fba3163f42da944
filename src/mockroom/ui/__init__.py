"""The full-screen rooms: screens and widgets over the domain, on Textual."""
