namespace CommunityKit.Modularity.Compatibility;

/// <summary>Knows older and newer versions of contract assemblies, so that a message can say where a missing member is. Thread-safe.</summary>
public interface IMemberHistory
{
    /// <summary>The oldest known module version whose contract has a member; null when no known version has it.</summary>
    /// <param name="member">The missing type or member.</param>
    string? OldestVersionWith(MemberIdentity member);
}
