namespace CommunityKit.Cms.Checks;

/// <summary>
/// Knows whether links into the shop lead somewhere, for the paths of its module. Declared with <c>module.LinkCheck</c>; resolved from the
/// request's scope.
/// </summary>
public interface ILinkCheck
{
    /// <summary>Whether there is something at a path of the shop.</summary>
    /// <param name="path">The path, unescaped, with a slash in front and without query.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null for a path that is not the module's business.</returns>
    ValueTask<bool?> ExistsAsync(string path, CancellationToken cancellationToken);
}
