namespace CommunityKit.UI.Pages;

/// <summary>
/// Keeps the host from visiting a GET page without parameters when it tries out a new version before the switch. For pages that
/// call other servers or are costly; a GET must never change anything anyway.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SkipProbeAttribute : Attribute;
