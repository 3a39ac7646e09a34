using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.UI.Pages;

/// <summary>What the previous request has to say to the user.</summary>
/// <param name="Text">The message, in the user's language.</param>
/// <param name="Tone">Colour and icon.</param>
public sealed record FlashMessage(string Text, AdminTone Tone);
