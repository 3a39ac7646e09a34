using System.Globalization;
using CommunityKit.UI.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Forms.Binding;

/// <summary>
/// An instant from a <c>datetime-local</c> field in the shop's zone, or from text with its own offset. A wall time that comes twice means
/// the first time, unless the field was left as it was; one that never comes is refused.
/// </summary>
internal sealed class InstantBinder : IModelBinder
{
    /// <summary>Ending of the hidden field that holds the exact instant shown in the field.</summary>
    public const string KnownSuffix = ".known";

    private static readonly string[] WallFormats =
        ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];
    private static readonly string[] OffsetFormats = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

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
        var clock = services.GetRequiredService<ShopClock>();
        var words = services.GetRequiredService<KitText>();
        if (DateTime.TryParseExact(text, WallFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
        {
            if ((Known(bindingContext, clock, text) ?? clock.ToInstant(wall)) is { } instant)
            {
                bindingContext.Result = ModelBindingResult.Success(instant);
            }
            else
            {
                var shown = wall.ToString(words["time.dateTime"], CultureInfo.CurrentCulture);
                bindingContext.Refuse(words["validation.timeGap", bindingContext.FieldLabel(), shown]);
            }
        }
        else if (DateTimeOffset.TryParseExact(text, OffsetFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact))
        {
            bindingContext.Result = ModelBindingResult.Success(exact.ToUniversalTime());
        }
        else
        {
            bindingContext.Refuse(words["validation.dateTime", bindingContext.FieldLabel(), text]);
        }

        return Task.CompletedTask;
    }

    private static DateTimeOffset? Known(ModelBindingContext context, ShopClock clock, string text)
    {
        var known = context.ValueProvider.GetValue(context.ModelName + KnownSuffix).FirstValue;
        return DateTimeOffset.TryParseExact(known, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            && clock.ToField(instant) == text
                ? instant.ToUniversalTime()
                : null;
    }
}
