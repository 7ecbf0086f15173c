using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KinerjaKanwil.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BuktiDukung : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BuktiDukung",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IndikatorKinerjaId = table.Column<int>(type: "INTEGER", nullable: false),
                    Triwulan = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Jenis = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    NamaAsli = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    JenisIsi = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Ukuran = table.Column<long>(type: "INTEGER", nullable: true),
                    Sidik = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Tautan = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Keterangan = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    DiunggahOlehId = table.Column<int>(type: "INTEGER", nullable: false),
                    DiunggahOleh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DiunggahPada = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DihapusOlehId = table.Column<int>(type: "INTEGER", nullable: true),
                    DihapusOleh = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DihapusPada = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BuktiDukung", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BuktiDukung_IndikatorKinerja_IndikatorKinerjaId",
                        column: x => x.IndikatorKinerjaId,
                        principalTable: "IndikatorKinerja",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BuktiDukung_IndikatorKinerjaId_Triwulan_Sidik",
                table: "BuktiDukung",
                columns: new[] { "IndikatorKinerjaId", "Triwulan", "Sidik" },
                unique: true,
                filter: "[DihapusPada] IS NULL AND [Sidik] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BuktiDukung_Sidik",
                table: "BuktiDukung",
                column: "Sidik");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BuktiDukung");
        }
    }
}
