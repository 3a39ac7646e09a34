namespace CommunityKit.Settings;

/// <summary>
/// Marks a string setting as secret: encrypted at rest with the tenant's key, never sent to a page, never exported or logged.
/// Forms show only whether it is set.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
