using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CommunityKit.UI.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.UI.Tests.Forms;

/// <summary>Binds a posted form and says what came of it.</summary>
public sealed class BindController : Controller
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    [HttpPost("/bind")]
    [IgnoreAntiforgeryToken]
    public ContentResult Bind(BindModel model) => Answer(model);

    /// <summary>As the admin does it: onto a model that was loaded before.</summary>
    [HttpPost("/update")]
    [IgnoreAntiforgeryToken]
    public async Task<ContentResult> Update()
    {
        var model = new BindModel();
        Type type = model.GetType();
        await TryUpdateModelAsync(model, type, prefix: "");
        return Answer(model);
    }

    [HttpGet("/form")]
    public ViewResult Form() => View("/Views/Cases/Form.cshtml", new BindModel { Price = new(3990, "CNY"), Rows = [new() { Label = "a", Price = new(100, "CNY") }] });

    [HttpPost("/form")]
    [IgnoreAntiforgeryToken]
    public IActionResult Post(BindModel model) =>
        FormRows.Apply(this, model) || !ModelState.IsValid ? View("/Views/Cases/Form.cshtml", model) : Redirect("/saved");

    [HttpGet("/sources/{path}")]
    public ContentResult Sources(
        [FromRoute] string path, [FromQuery] string? q, [FromHeader(Name = "X-User")] string? user, [FromServices] TimeProvider time, string? plain) =>
        Content($"{path}|{q}|{user}|{time is not null}|{plain}");

    [HttpPost("/guarded")]
    public ContentResult Guarded() => Content("done");

    private ContentResult Answer(BindModel model) => Content(
        JsonSerializer.Serialize(
            new BindAnswer(
                model,
                ModelState.Where(entry => entry.Value!.Errors.Count > 0).ToDictionary(entry => entry.Key, entry => entry.Value!.Errors[0].ErrorMessage)),
            Plain),
        "application/json");
}
