namespace CommunityKit.Cms.Contact;

/// <summary>A message that is to be mailed.</summary>
/// <param name="Id">The message.</param>
/// <param name="To">The address.</param>
internal sealed record MessageToMail(Guid Id, string To);
