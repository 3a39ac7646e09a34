namespace CommunityKit.Operations;

/// <summary>An installed module that does not run.</summary>
/// <param name="ModuleId">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Reason">What is wrong and how to mend it.</param>
public sealed record ModuleOff(string ModuleId, string Version, string Reason);
