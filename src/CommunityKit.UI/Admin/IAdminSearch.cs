namespace CommunityKit.UI.Admin;

/// <summary>Finds things of a module for the command palette. Resolved from a scope of its own, as several run side by side.</summary>
public interface IAdminSearch
{
    /// <summary>Permission without which it is not asked.</summary>
    string Permission { get; }

    /// <summary>Names of the search sources whose things it finds itself: for who may use it, the shop's index leaves them out of the palette.</summary>
    IReadOnlyList<string> Sources => [];

    /// <summary>The best few matches.</summary>
    /// <param name="text">What the user typed, trimmed, at least one character.</param>
    /// <param name="limit">At most so many hits.</param>
    /// <param name="cancellationToken">Cancelled when the user types on.</param>
    ValueTask<IReadOnlyList<AdminSearchHit>> FindAsync(string text, int limit, CancellationToken cancellationToken);
}
