using Microsoft.AspNetCore.Html;

namespace CommunityKit.Cms.Views;

/// <summary>Model of the view of a form by which visitors write to the shop.</summary>
/// <param name="Title">Heading; may be empty.</param>
/// <param name="Intro">What stands above the form; null for nothing.</param>
/// <param name="Consent">What visitors agree to.</param>
/// <param name="AsksPhone">True to ask for a phone number too.</param>
/// <param name="Action">Where the form is sent.</param>
/// <param name="About">Sent along in the field <c>About</c>: what the form was made for, sealed.</param>
public sealed record ContactBlock(string Title, IHtmlContent? Intro, string Consent, bool AsksPhone, string Action, string About);
