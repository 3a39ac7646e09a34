using System.Globalization;
using Microsoft.Extensions.Logging;

namespace CommunityKit.Payments.Providers;

/// <summary>The ways to pay that a buyer can choose now, named in the buyer's language.</summary>
internal sealed partial class PaymentMethods(ProviderDirectory providers, ProviderCalls calls, IModuleTexts texts, ILogger<PaymentMethods> logger)
{
    public async ValueTask<IReadOnlyList<PaymentMethod>> ForAsync(PaymentQuery query, CancellationToken cancellationToken)
    {
        var methods = new List<PaymentMethod>();
        foreach (var (module, provider) in providers.All.Select(declared => (declared.Module.Id, declared.Value)))
        {
            if (await IsAvailableAsync(provider, query, cancellationToken))
            {
                methods.Add(new PaymentMethod(provider.Key, Text(module, provider.NameKey), Text(module, provider.DescriptionKey)));
            }
        }

        return methods;
    }

    /// <summary>One that cannot say is left out: the buyer has others.</summary>
    private async Task<bool> IsAvailableAsync(PaymentProviderDeclaration provider, PaymentQuery query, CancellationToken cancellationToken)
    {
        try
        {
            return await calls.AskAsync(provider.Key, (talk, token) => talk.IsAvailableAsync(query, token), cancellationToken);
        }
        catch (PaymentProviderException exception)
        {
            LogLeftOut(logger, provider.Key, exception.Message);
            return false;
        }
    }

    private string Text(string module, string key) => key.Length == 0 ? "" : texts.Find(module, key, CultureInfo.CurrentUICulture) ?? key;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Provider} is not offered: {Error}")]
    private static partial void LogLeftOut(ILogger logger, string provider, string error);
}
