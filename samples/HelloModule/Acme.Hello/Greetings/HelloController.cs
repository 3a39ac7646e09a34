using Microsoft.AspNetCore.Mvc;

namespace Acme.Hello.Greetings;

public sealed class HelloController(GreetingBook book) : Controller
{
    [HttpGet("/hello")]
    public async Task<IActionResult> Index(CancellationToken ct) => View("Hello", await PageAsync(isRefused: false, ct));

    [HttpPost("/hello")]
    public async Task<IActionResult> Say(string? author, string? text, string? mood, CancellationToken ct)
    {
        if (await book.SayAsync(author, text, mood, ct))
        {
            return RedirectToAction(nameof(Index));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Hello", await PageAsync(isRefused: true, ct));
    }

    private async Task<HelloPage> PageAsync(bool isRefused, CancellationToken ct) => new(await book.NewestAsync(20, ct), Mood.All, isRefused);
}
