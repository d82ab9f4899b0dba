namespace CoinStats.MockServer.Tests;

/// <summary>A hand-made document, small enough to know by heart.</summary>
internal static class TinySpec
{
    public const string Json = """
        {
          "openapi": "3.0.0",
          "info": { "title": "Tiny", "version": "1" },
          "servers": [ { "url": "https://tiny.example" } ],
          "paths": {
            "/v1/coins": {
              "get": {
                "operationId": "list-coins",
                "parameters": [
                  { "name": "limit", "in": "query", "schema": { "type": "integer", "minimum": 1, "maximum": 100 } },
                  { "name": "minPrice", "in": "query", "schema": { "type": "number" } },
                  { "name": "sort", "in": "query", "schema": { "type": "string", "enum": ["asc", "desc"] } },
                  { "name": "ids", "in": "query", "style": "form", "explode": false, "schema": { "type": "array", "items": { "type": "string", "maxLength": 8 } } },
                  { "name": "tags", "in": "query", "schema": { "type": "array", "maxItems": 2, "items": { "type": "string" } } },
                  { "name": "verified", "in": "query", "schema": { "type": "boolean" } },
                  { "name": "from", "in": "query", "schema": { "type": "string", "format": "date-time" } },
                  { "name": "price~greaterThan", "in": "query", "schema": { "type": "number" } },
                  { "name": "passcode", "in": "header", "schema": { "type": "string", "pattern": "^[0-9]{6}$" } }
                ],
                "responses": {
                  "200": {
                    "description": "ok",
                    "headers": { "X-Total": { "schema": { "type": "integer", "example": 2 } } },
                    "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Coin" } } } }
                  },
                  "400": { "$ref": "#/components/responses/Bad" },
                  "401": { "$ref": "#/components/responses/Unauthorized" },
                  "429": {
                    "description": "slow down",
                    "content": {
                      "application/json": {
                        "examples": {
                          "rate": { "value": { "statusCode": 429, "message": "Rate limit exceeded", "requestId": "r-1", "path": "<requested-endpoint>" } },
                          "credits": { "value": { "statusCode": 429, "message": "No credits left", "requestId": "r-2", "path": "<requested-endpoint>" } }
                        }
                      }
                    }
                  },
                  "503": { "description": "down", "content": { "application/json": { "example": { "statusCode": 503, "message": "Down" } } } }
                },
                "security": [ { "Key": [] } ]
              },
              "post": {
                "operationId": "add-coin",
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/NewCoin" } } } },
                "responses": {
                  "200": { "description": "ok", "content": { "application/json": { "example": { "id": "new" }, "schema": { "type": "object" } } } },
                  "400": { "$ref": "#/components/responses/Bad" },
                  "401": { "$ref": "#/components/responses/Unauthorized" }
                },
                "security": [ { "Key": [] } ]
              }
            },
            "/v1/coins/charts": {
              "get": {
                "operationId": "coin-charts",
                "parameters": [ { "name": "period", "in": "query", "required": true, "schema": { "type": "string" } } ],
                "responses": { "200": { "description": "ok", "content": { "application/json": { "example": "charts" } } }, "400": { "$ref": "#/components/responses/Bad" } }
              }
            },
            "/v1/coins/{coinId}": {
              "get": {
                "operationId": "get-coin",
                "parameters": [ { "name": "coinId", "in": "path", "required": true, "schema": { "type": "string", "maxLength": 12 } } ],
                "responses": {
                  "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Coin" } } } },
                  "400": { "$ref": "#/components/responses/Bad" },
                  "404": { "description": "none", "content": { "application/json": { "example": { "statusCode": 404, "message": "Coin not found", "requestId": "r-1", "path": "<requested-endpoint>" } } } }
                }
              },
              "delete": {
                "operationId": "delete-coin",
                "parameters": [ { "name": "coinId", "in": "path", "required": true, "schema": { "type": "string" } } ],
                "responses": { "204": { "description": "gone" } }
              }
            },
            "/v1/coins/{coinId}/charts/{period}": {
              "get": {
                "operationId": "get-coin-chart",
                "parameters": [
                  { "name": "coinId", "in": "path", "required": true, "schema": { "type": "string" } },
                  { "name": "period", "in": "path", "required": true, "schema": { "type": "string", "enum": ["1d", "1w"] } }
                ],
                "responses": { "200": { "description": "ok", "content": { "application/json": { "example": [[1, 2.50]] } } }, "400": { "$ref": "#/components/responses/Bad" } }
              }
            },
            "/v1/wallet": {
              "get": {
                "operationId": "get-wallet",
                "x-required-any": [["wallets"], ["address", "blockchain"]],
                "parameters": [
                  { "name": "wallets", "in": "query", "schema": { "type": "string" } },
                  { "name": "address", "in": "query", "schema": { "type": "string" } },
                  { "name": "blockchain", "in": "query", "schema": { "type": "string", "default": "all" } }
                ],
                "responses": { "200": { "description": "ok", "content": { "application/json": { "example": [] } } }, "400": { "$ref": "#/components/responses/Bad" } }
              },
              "patch": {
                "operationId": "sync-wallet",
                "x-required-any": [["body"], ["address"]],
                "parameters": [ { "name": "address", "in": "query", "schema": { "type": "string" } } ],
                "requestBody": { "content": { "application/json": { "schema": { "type": "object" } } } },
                "responses": { "200": { "description": "ok", "content": { "application/json": { "example": {} } } }, "400": { "$ref": "#/components/responses/Bad" } }
              }
            }
          },
          "components": {
            "securitySchemes": { "Key": { "type": "apiKey", "in": "header", "name": "X-API-KEY" } },
            "responses": {
              "Bad": { "description": "bad", "content": { "application/json": { "example": { "statusCode": 400, "message": "Bad Request", "requestId": "r-1", "path": "<requested-endpoint>" } } } },
              "Unauthorized": { "description": "no key", "content": { "application/json": { "example": { "statusCode": 401, "message": "Unauthorized", "requestId": "r-1", "path": "<requested-endpoint>" } } } }
            },
            "schemas": {
              "Coin": {
                "type": "object",
                "required": ["id", "price"],
                "properties": {
                  "id": { "type": "string", "example": "bitcoin" },
                  "price": { "type": "number", "example": 22021.60 },
                  "kind": { "type": "string", "enum": ["native", "token"] },
                  "parent": { "$ref": "#/components/schemas/Coin" },
                  "links": { "type": "array", "items": { "$ref": "#/components/schemas/Link" } }
                }
              },
              "Link": { "type": "object", "properties": { "url": { "type": "string", "format": "uri" }, "rank": { "type": "integer", "minimum": 3, "maximum": 5 } } },
              "NewCoin": {
                "type": "object",
                "required": ["id", "amounts"],
                "properties": {
                  "id": { "type": "string", "minLength": 2 },
                  "amounts": { "type": "array", "minItems": 1, "items": { "type": "number", "minimum": 0 } },
                  "note": { "type": "string", "nullable": true },
                  "kind": { "type": "string", "enum": ["native", "token"] }
                }
              }
            }
          }
        }
        """;
}
