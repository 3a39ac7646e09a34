namespace CommunityKit.Settings;

/// <summary>
/// Reads and saves a settings section of this tenant. Reading through <c>IOptionsMonitor&lt;T&gt;</c> is equivalent. Thread-safe.
/// </summary>
/// <typeparam name="T">A type declared with <c>module.Settings&lt;T&gt;</c>.</typeparam>
public interface ISettings<T>
    where T : class, new()
{
    /// <summary>The current values. A shared instance: never change it, save a copy instead.</summary>
    T Current { get; }

    /// <summary>Number of the save that made <see cref="Current"/>; 0 while nothing was ever saved. A form carries it along.</summary>
    long Version { get; }

    /// <summary>Validates and saves the section; every node of the shop sees it within seconds, no rebuild.</summary>
    /// <param name="value">The new values.</param>
    /// <param name="changedBy">Who changed them, for the history: a name for people, no secrets.</param>
    /// <param name="cancellationToken">Cancels the save.</param>
    /// <returns>
    /// The problems by property name; empty when saved. The key is empty when somebody saved meanwhile what this node has not seen yet.
    /// </returns>
    Task<IReadOnlyDictionary<string, string>> SaveAsync(T value, string changedBy, CancellationToken cancellationToken);

    /// <summary>The same for values that a person edited: refused if the section was saved since they were read.</summary>
    /// <param name="value">The new values.</param>
    /// <param name="expectedVersion"><see cref="Version"/> at the time the values were read.</param>
    /// <param name="changedBy">Who changed them, for the history: a name for people, no secrets.</param>
    /// <param name="cancellationToken">Cancels the save.</param>
    /// <returns>The problems by property name; empty when saved. The key is empty when somebody else saved meanwhile.</returns>
    Task<IReadOnlyDictionary<string, string>> SaveAsync(
        T value, long expectedVersion, string changedBy, CancellationToken cancellationToken);
}
