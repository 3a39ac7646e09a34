namespace CommunityKit.UI.Pictures;

/// <summary>
/// Knows more of pictures than their address: smaller sizes, what has to stay visible. A media library implements it; without one, and for
/// pictures that none knows, pages show the address as it is. Scoped; asked for every picture of a page: answer from memory.
/// </summary>
public interface IPictureSource
{
    /// <summary>Looks at an address.</summary>
    /// <param name="address">Address of a picture as a page has it, with or without the tenant's root.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null for a picture of somebody else.</returns>
    ValueTask<KnownPicture?> FindAsync(string address, CancellationToken cancellationToken);
}
