namespace CommunityKit.Webhooks.Api;

/// <summary>An event that the shop offers.</summary>
/// <param name="Type">What messages carry as <c>type</c>.</param>
/// <param name="Name">For people, in the reader's language.</param>
internal sealed record EventResource(string Type, string Name);
