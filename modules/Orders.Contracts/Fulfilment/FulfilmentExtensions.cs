using CommunityKit.Modules;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommunityKit.Orders.Fulfilment;

/// <summary>Declarations of ways to the buyer.</summary>
public static class FulfilmentExtensions
{
    /// <summary>Brings a way from the shop to the buyer.</summary>
    /// <typeparam name="TMethod">The method; resolved from the request's scope.</typeparam>
    /// <param name="module">The module that brings it.</param>
    /// <param name="prefix">First part of the keys of its options, unique in the shop.</param>
    public static void FulfilmentMethod<TMethod>(this ModuleBuilder module, string prefix)
        where TMethod : class, IFulfilmentMethod
    {
        module.Services.TryAddScoped<TMethod>();
        module.Declare(new FulfilmentMethodDeclaration(prefix, typeof(TMethod)));
    }

    /// <summary>Brings a carrier of parcels.</summary>
    /// <typeparam name="TCarrier">The carrier; resolved from a scope.</typeparam>
    /// <param name="module">The module that brings it.</param>
    /// <param name="code">Its code, unique in the shop.</param>
    /// <param name="nameKey">Text key of its name.</param>
    public static void Carrier<TCarrier>(this ModuleBuilder module, string code, string nameKey)
        where TCarrier : class, ICarrier
    {
        module.Services.TryAddScoped<TCarrier>();
        module.Declare(new CarrierDeclaration(code, nameKey, typeof(TCarrier)));
    }
}
