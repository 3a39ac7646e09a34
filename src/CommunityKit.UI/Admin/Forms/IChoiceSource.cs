namespace CommunityKit.UI.Admin.Forms;

/// <summary>Reads the choices of a select field.</summary>
public interface IChoiceSource
{
    /// <summary>The choices in order.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyList<AdminChoice>> ReadAsync(CancellationToken cancellationToken);
}
