"""Where drafts and attempts are kept: plain files that a person can read, or memory."""
