namespace CommunityKit.Notifications.Tests;

/// <summary>Somebody with an account.</summary>
public sealed record Member(Guid Id, string Name, string Email);
