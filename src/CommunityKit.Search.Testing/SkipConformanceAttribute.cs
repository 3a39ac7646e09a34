namespace CommunityKit.Search.Testing;

/// <summary>Skips the tests of a class where what the engine needs is absent. Derive from it and give the reason, or null to run.</summary>
/// <param name="reason">Why the tests cannot run here; null when they can.</param>
[AttributeUsage(AttributeTargets.Class)]
public abstract class SkipConformanceAttribute(string? reason) : Attribute
{
    /// <summary>Why the tests cannot run here; null when they can.</summary>
    public string? Reason { get; } = reason;
}
