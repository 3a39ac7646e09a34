namespace CommunityKit.Modules;

/// <summary>
/// Runs code of another module so that its failure cannot take the caller down: a seam's owner wraps each contribution in it.
/// Thread-safe.
/// </summary>
/// <remarks>
/// After five failures in a row the part is switched off for thirty seconds, then tried once; the module page shows it.
/// A cancelled caller does not count as a failure.
/// </remarks>
public interface IModuleGuard
{
    /// <summary>Runs <paramref name="work"/>; answers <paramref name="fallback"/> when it throws or when the part is off.</summary>
    /// <typeparam name="T">Type of the result.</typeparam>
    /// <param name="module">Whose code runs.</param>
    /// <param name="part">Kind and name for the operator, for example <c>slot catalog/product/aside</c>.</param>
    /// <param name="work">The module's code.</param>
    /// <param name="fallback">The result in case of failure.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    ValueTask<T> RunAsync<T>(
        ModuleIdentity module, string part, Func<CancellationToken, ValueTask<T>> work, T fallback, CancellationToken cancellationToken);

    /// <summary>True while the part is switched off because it failed repeatedly.</summary>
    /// <param name="module">Whose part.</param>
    /// <param name="part">Kind and name as given to <see cref="RunAsync{T}"/>.</param>
    bool IsOff(ModuleIdentity module, string part);
}
