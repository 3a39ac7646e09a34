using Microsoft.Extensions.Logging;

namespace CommunityKit.Payments.Providers;

/// <summary>The ways to pay that a buyer can choose now, named in the buyer's language.</summary>
internal sealed partial class PaymentMethods(ProviderDirectory providers, ProviderCalls calls, ILogger<PaymentMethods> logger)
{
    public async ValueTask<IReadOnlyList<PaymentMethod>> ForAsync(PaymentQuery query, CancellationToken cancellationToken)
    {
        var methods = new List<PaymentMethod>();
        foreach (var key in providers.All.Select(declared => declared.Value.Key))
        {
            if (await IsAvailableAsync(key, query, cancellationToken))
            {
                methods.Add(new PaymentMethod(key, providers.NameOf(key), providers.DescriptionOf(key)));
            }
        }

        return methods;
    }

    /// <summary>One that cannot say is left out: the buyer has others.</summary>
    private async Task<bool> IsAvailableAsync(string provider, PaymentQuery query, CancellationToken cancellationToken)
    {
        try
        {
            return await calls.AskAsync(provider, (talk, token) => talk.IsAvailableAsync(query, token), cancellationToken);
        }
        catch (PaymentProviderException exception)
        {
            LogLeftOut(logger, provider, exception.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Provider} is not offered: {Error}")]
    private static partial void LogLeftOut(ILogger logger, string provider, string error);
}
