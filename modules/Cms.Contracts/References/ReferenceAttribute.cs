namespace CommunityKit.Cms.References;

/// <summary>
/// Marks a text of a block's settings that names a thing of one kind by its key. The editor offers to choose one. The block resolves it with
/// its own module's reads or with <see cref="IReferences"/>.
/// </summary>
/// <param name="kind">Wire name of the kind.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferenceAttribute(string kind) : Attribute
{
    /// <summary>Wire name of the kind.</summary>
    public string Kind { get; } = kind;
}
