package org.portolan.model.message;

/// Something that readers need and a message does not say.
///
/// @param message its number
/// @param missing `the window`, `where to log in`, `what is different`, `whom to ask`
/// @param field   the part of the manifest that would say it
public record Gap(String message, String audience, String missing, String field) {}
