using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaKanwil.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KunciSandi : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "DenganKunciSandi",
                table: "SesiPengguna",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "KunciSandi",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 900, nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nama = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DibuatPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TerakhirDipakai = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TantanganTerakhir = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KunciSandi", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_KunciSandi_Pengguna_UserId",
                        column: x => x.UserId,
                        principalTable: "Pengguna",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_KunciSandi_Id",
                table: "KunciSandi",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KunciSandi_UserId",
                table: "KunciSandi",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "KunciSandi");

            migrationBuilder.DropColumn(
                name: "DenganKunciSandi",
                table: "SesiPengguna");
        }
    }
}
