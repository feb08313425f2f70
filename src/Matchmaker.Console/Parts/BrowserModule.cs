using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Matchmaker.Console.Parts;

/// <summary>
/// A script of wwwroot/parts that a part needs in the browser: loaded when it is first called, released with the part.
/// When the page has gone there is nobody to answer, and nothing is wrong with that; nor when the part has gone while a
/// task that it began still runs, as a form's does that sent the reader on to another page.
/// </summary>
public sealed class BrowserModule(IJSRuntime browser, ResourceAssetCollection assets, string file) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _loading;
    private bool _released;

    public async ValueTask CallAsync(string function, params object?[] arguments)
    {
        if (_released)
            return;
        try
        {
            var module = await LoadedAsync();
            if (!_released)
                await module.InvokeVoidAsync(function, arguments);
        }
        catch (JSDisconnectedException)
        {
            // The page has gone.
        }
    }

    /// <returns>The function's answer; the default value when the page has gone.</returns>
    public async ValueTask<T?> AskAsync<T>(string function, params object?[] arguments)
    {
        if (_released)
            return default;
        try
        {
            var module = await LoadedAsync();
            return _released ? default : await module.InvokeAsync<T?>(function, arguments);
        }
        catch (JSDisconnectedException)
        {
            return default;
        }
    }

    private Task<IJSObjectReference> LoadedAsync() =>
        _loading ??= browser
            .InvokeAsync<IJSObjectReference>("import", $"./{assets[$"_content/Matchmaker.Console/parts/{file}"]}")
            .AsTask();

    public async ValueTask DisposeAsync()
    {
        _released = true;
        if (_loading is null)
            return;
        try
        {
            await (await _loading).DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page has gone, and the script with it.
        }
        catch (OperationCanceledException)
        {
            // It was still loading when the page went.
        }
    }
}
