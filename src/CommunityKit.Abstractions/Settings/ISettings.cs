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

    /// <summary>Validates and saves the section; every node of the shop sees it within seconds, no rebuild.</summary>
    /// <param name="value">The new values.</param>
    /// <param name="changedBy">Who changed them, for the history: a name for people, no secrets.</param>
    /// <param name="cancellationToken">Cancels the save.</param>
    /// <returns>The problems by property name; empty when saved.</returns>
    Task<IReadOnlyDictionary<string, string>> SaveAsync(T value, string changedBy, CancellationToken cancellationToken);
}
