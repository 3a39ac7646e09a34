using CommunityKit.Modules;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CommunityKit.UI.Pages;

/// <summary>Declarations for the storefront's frame.</summary>
public static class PageExtensions
{
    /// <summary>Offers a page of the module as the shop's home.</summary>
    /// <param name="module">The module.</param>
    /// <param name="path">Path of the page, for example <c>/catalog</c>.</param>
    /// <param name="order">Lower wins.</param>
    public static void Home(this ModuleBuilder module, string path, int order = 100) => module.Declare(new HomePage(path, order));

    /// <summary>Offers a page as the shop's home while it stands.</summary>
    /// <typeparam name="TOffer">Says whether it does; resolved from the request's scope.</typeparam>
    /// <param name="module">The module.</param>
    /// <param name="path">Path of the page; <c>/</c> for a module whose routes answer there.</param>
    /// <param name="order">Lower wins.</param>
    public static void Home<TOffer>(this ModuleBuilder module, string path, int order)
        where TOffer : class, IHomeOffer
    {
        module.Services.TryAddScoped<TOffer>();
        module.Declare(new HomePage(path, order) { OfferType = typeof(TOffer) });
    }

    /// <summary>Adds links to the storefront's main navigation.</summary>
    /// <param name="module">The module.</param>
    /// <param name="items">The links.</param>
    public static void Navigation(this ModuleBuilder module, params NavigationItem[] items)
    {
        foreach (var item in items)
        {
            module.Declare(item);
        }
    }
}
