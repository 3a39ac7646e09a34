namespace CommunityKit.PaymentSandbox.Signing;

/// <summary>The shop's keys, kept encrypted with its settings. Thread-safe.</summary>
internal sealed class SigningKeys(ISettings<SandboxSettings> settings)
{
    private const string Actor = "payment sandbox";

    /// <summary>Those that are believed, the newest first.</summary>
    public IEnumerable<string> All => new[] { settings.Current.Key, settings.Current.PreviousKey }.Where(key => key.Length > 0);

    /// <summary>The one that signs, made if there is none yet.</summary>
    /// <exception cref="InvalidOperationException">It could not be saved.</exception>
    public async ValueTask<string> CurrentAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 3 && settings.Current.Key.Length == 0; attempt++)
        {
            // Of two that make one at once the second finds the section changed and takes what the first has made.
            await settings.SaveAsync(settings.Current.With(Signature.NewKey(), ""), settings.Version, Actor, cancellationToken);
        }

        return settings.Current.Key is { Length: > 0 } key ? key : throw new InvalidOperationException("The sandbox's signing key could not be saved.");
    }

    /// <summary>Makes a new key; what the old one signed is believed until the next change.</summary>
    public async Task<bool> RotateAsync(string by, CancellationToken cancellationToken) =>
        (await settings.SaveAsync(settings.Current.With(Signature.NewKey(), settings.Current.Key), settings.Version, by, cancellationToken)).Count == 0;
}
