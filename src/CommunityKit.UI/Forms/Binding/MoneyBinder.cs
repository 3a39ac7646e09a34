using System.Globalization;
using CommunityKit.Monetary;
using CommunityKit.Settings;
using CommunityKit.UI.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Forms.Binding;

/// <summary>An amount in the shop's currency, typed in the reader's way or with a point.</summary>
internal sealed class MoneyBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        if (!bindingContext.TryText(out var text))
        {
            return Task.CompletedTask;
        }

        if (text.Length == 0)
        {
            bindingContext.BlankOrRequired();
            return Task.CompletedTask;
        }

        var services = bindingContext.HttpContext.RequestServices;
        var currency = services.GetRequiredService<ISettings<ShopSettings>>().Current.Currency;
        if (MoneyText.Parse(text, currency, CultureInfo.CurrentCulture) is { } amount)
        {
            bindingContext.Result = ModelBindingResult.Success(amount);
            return Task.CompletedTask;
        }

        var example = 39.90m.ToString("F" + CurrencyFacts.Digits(currency), CultureInfo.CurrentCulture);
        bindingContext.Refuse(services.GetRequiredService<KitText>()["validation.money", bindingContext.FieldLabel(), text, example]);
        return Task.CompletedTask;
    }
}
