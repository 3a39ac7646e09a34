namespace CommunityKit.UI.Pages;

/// <summary>
/// Says whether a module has a home page to show, for one that has it only when somebody made it. Resolved from the request's scope, asked for
/// every visit of <c>/</c>: answer from memory.
/// </summary>
public interface IHomeOffer
{
    /// <summary>True when the page stands; otherwise the next offer is shown.</summary>
    /// <param name="cancellationToken">Cancelled when the visitor leaves.</param>
    ValueTask<bool> StandsAsync(CancellationToken cancellationToken);
}
