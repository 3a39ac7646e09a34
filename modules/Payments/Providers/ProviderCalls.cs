namespace CommunityKit.Payments.Providers;

/// <summary>
/// Talks to providers: with a time limit, and with one kind of failure. A provider that hangs costs its own answer, never the shop's.
/// </summary>
internal sealed class ProviderCalls(ProviderDirectory providers, ISettings<PaymentsSettings> settings, TimeProvider clock)
{
    /// <exception cref="PaymentProviderException">It did not answer in time, failed, or no module brings it any more.</exception>
    public async Task<T> AskAsync<T>(
        string key, Func<IPaymentProvider, CancellationToken, ValueTask<T>> question, CancellationToken cancellationToken)
    {
        var provider = providers.Find(key) ?? throw new PaymentProviderException($"No module brings the provider {key}.");
        var time = TimeSpan.FromSeconds(settings.Current.TimeLimitSeconds);
        using var limit = new CancellationTokenSource(time, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await question(provider, both.Token).AsTask().WaitAsync(both.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PaymentProviderException($"{key} did not answer within {settings.Current.TimeLimitSeconds} seconds.", exception);
        }
        catch (Exception exception) when (exception is not PaymentProviderException and not OperationCanceledException)
        {
            throw new PaymentProviderException($"{key} failed with {exception.GetType().Name}.", exception);
        }
    }
}
