namespace CommunityKit.Host.Control;

/// <summary>Memory of the host after a full collection.</summary>
/// <param name="ManagedMb">Managed heap in MB.</param>
/// <param name="ResidentMb">Resident memory of the process in MB.</param>
/// <param name="Loaded">Module versions that are in use.</param>
/// <param name="Retained">Module versions that are no longer in use and still in memory.</param>
public sealed record MemoryReport(double ManagedMb, double ResidentMb, int Loaded, int Retained);
