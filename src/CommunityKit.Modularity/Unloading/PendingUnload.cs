namespace CommunityKit.Modularity.Unloading;

/// <summary>Code that was given back and is still in memory.</summary>
/// <param name="Name">Module id or contract assembly.</param>
/// <param name="Version">Its version.</param>
/// <param name="Since">UTC instant at which the unload began.</param>
/// <param name="Age">Time since then.</param>
public sealed record PendingUnload(string Name, string Version, DateTimeOffset Since, TimeSpan Age);
