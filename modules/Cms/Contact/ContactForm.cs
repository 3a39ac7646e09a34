namespace CommunityKit.Cms.Contact;

/// <summary>What a form was made for: travels with it, sealed, so that it works wherever its block stands and nobody changes the receiver.</summary>
/// <param name="Page">Path of the page.</param>
/// <param name="Title">Heading of the form.</param>
/// <param name="Consent">What visitors agree to.</param>
/// <param name="AsksPhone">True if it asks for a phone number.</param>
/// <param name="MailTo">Where messages are mailed to; empty for nowhere.</param>
internal sealed record ContactForm(string Page, string Title, string Consent, bool AsksPhone, string MailTo);
