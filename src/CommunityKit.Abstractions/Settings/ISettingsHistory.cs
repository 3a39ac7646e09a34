namespace CommunityKit.Settings;

/// <summary>Who changed which settings when. Thread-safe.</summary>
public interface ISettingsHistory
{
    /// <summary>The changes of a section, newest first. Secrets are masked.</summary>
    /// <param name="section">Key of the section; null for all sections.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<IReadOnlyList<SettingsChange>> ReadAsync(string? section, int limit, CancellationToken cancellationToken);
}
