using CommunityKit.Packaging.Problems;

namespace CommunityKit.Tenancy.Runtimes;

/// <summary>A module that is switched off in a runtime, and why.</summary>
/// <param name="ModuleId">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="State">Kind of the fault.</param>
/// <param name="Problem">What is wrong and how to mend it.</param>
public sealed record RuntimeFault(string ModuleId, string Version, ModuleState State, Problem Problem);
