using CommunityKit.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommunityKit.Pricing.Calculation;

/// <summary>Declarations for the price pipeline.</summary>
public static class PriceCalculatorExtensions
{
    /// <summary>Adds a step to the price pipeline.</summary>
    /// <typeparam name="TCalculator">The step; resolved from the request's scope.</typeparam>
    /// <param name="module">The module that brings it.</param>
    /// <param name="name">Its name in explanations, unique in the shop, for example <c>points</c>.</param>
    /// <param name="stage">When it runs.</param>
    public static void PriceCalculator<TCalculator>(this ModuleBuilder module, string name, PriceStage stage)
        where TCalculator : class, IPriceCalculator
    {
        module.Services.TryAddScoped<TCalculator>();
        module.Declare(new PriceCalculatorDeclaration(name, stage, typeof(TCalculator)));
    }
}
