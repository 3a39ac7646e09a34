namespace CommunityKit.Cms.Checks;

/// <summary>
/// Looks at a draft before it goes live. Declared with <c>module.ContentCheck</c>; resolved from the request's scope. One that fails is left
/// out and counted against its module.
/// </summary>
public interface IContentCheck
{
    /// <summary>What there is to mend or to know; asked whenever the editor opens, so it must be quick.</summary>
    /// <param name="content">The draft.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<IReadOnlyList<ContentFinding>> CheckAsync(CheckedContent content, CancellationToken cancellationToken);
}
