namespace CommunityKit.Packaging.Locking;

/// <summary>A module in an answer to "why is it here?".</summary>
/// <param name="Id">Module id.</param>
/// <param name="Version">Its locked version.</param>
/// <param name="Range">Range in which the module before it in the chain needs it; null for the first, which was asked for.</param>
public sealed record WhyStep(string Id, string Version, string? Range);
