namespace CommunityKit.Media.Folders;

/// <summary>A folder of the library: an order for people; addresses do not know it.</summary>
internal sealed class Folder
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The folder it lies in; <see cref="Guid.Empty"/> at the top, so that the unique name holds there too.</summary>
    public Guid ParentId { get; init; }

    public required string Name { get; set; }

    public long Version { get; private set; }
}
