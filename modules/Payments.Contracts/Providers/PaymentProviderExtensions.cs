using CommunityKit.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommunityKit.Payments.Providers;

/// <summary>Declarations of providers.</summary>
public static class PaymentProviderExtensions
{
    /// <summary>Brings a provider of payments.</summary>
    /// <typeparam name="TProvider">The provider; resolved from a scope.</typeparam>
    /// <param name="module">The module that brings it.</param>
    /// <param name="key">Its key in addresses and records, unique in the shop: lower-case letters, digits, hyphens.</param>
    /// <param name="nameKey">Text key of its name.</param>
    /// <param name="descriptionKey">Text key of one line about it.</param>
    /// <param name="order">Lower comes first in the choice.</param>
    public static void PaymentProvider<TProvider>(this ModuleBuilder module, string key, string nameKey, string descriptionKey, int order = 100)
        where TProvider : class, IPaymentProvider
    {
        module.Services.TryAddScoped<TProvider>();
        module.Declare(new PaymentProviderDeclaration(key, nameKey, descriptionKey, typeof(TProvider)) { Order = order });
    }
}
