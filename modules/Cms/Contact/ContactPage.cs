namespace CommunityKit.Cms.Contact;

/// <summary>The form once more, with what is wrong.</summary>
/// <param name="Title">Heading; may be empty.</param>
/// <param name="Consent">What visitors agree to.</param>
/// <param name="AsksPhone">True to ask for a phone number too.</param>
/// <param name="Back">Path of the page with the form.</param>
/// <param name="Input">What was typed.</param>
public sealed record ContactPage(string Title, string Consent, bool AsksPhone, string Back, ContactInput Input);
