using CommunityKit.UI.Admin.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CommunityKit.UI.Pages;

/// <summary>A message that survives the redirect after a post, in an encrypted cookie, and is shown once by the layout.</summary>
public static class FlashExtensions
{
    private const string TextKey = "ck-flash";
    private const string ToneKey = "ck-flash-tone";

    /// <summary>Leaves a message for the page that the answer redirects to.</summary>
    /// <param name="controller">The controller that redirects.</param>
    /// <param name="text">The message, in the user's language; short, as it travels in a cookie.</param>
    /// <param name="tone">Colour and icon.</param>
    public static void Flash(this Controller controller, string text, AdminTone tone = AdminTone.Good)
    {
        controller.TempData[TextKey] = text;
        controller.TempData[ToneKey] = tone.ToString();
    }

    /// <summary>Takes the message, if there is one. For layouts.</summary>
    /// <param name="data">The view's temporary data.</param>
    public static FlashMessage? TakeFlash(this ITempDataDictionary data) =>
        data[TextKey] is string text
            ? new FlashMessage(text, Enum.TryParse<AdminTone>(data[ToneKey] as string, out var tone) ? tone : AdminTone.Info)
            : null;
}
